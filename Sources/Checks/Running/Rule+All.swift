extension Rule {
    /// Every rule, in the order in which they are explained.
    package static let all: [Rule] = [
        .ownerRequired, .ownerInForce,
        .supportsSomething, .supportsInForce,
        .idIsFileName, .idUnique, .pathsDistinct, .regularFile, .fileIsRead, .layout, .referenceResolves,
        .noReferenceCycle,
        .datesInOrder,
        .dealingAfterEnd, .twinCityNeedsGoal, .eventAbroadNeedsHost, .samePartnerOverlap, .contradictoryDealing,
        .possibleDuplicate,
        .personalData,
        .reviewOverdue, .agreementExpiring, .materialStale, .measureSilent, .measureCannotBeJudged, .followUpOverdue,
        .translationMissing, .sourceMissing,
    ]
}
