extension Asset {
    /// The bytes of the file.
    var bytes: [UInt8] {
        switch self {
        case .style: PackageResources.site_css
        case .script: PackageResources.site_js
        case .icon: PackageResources.icon_svg
        }
    }

    /// The name with a hash of the bytes, so that browsers keep a file for as long as it is the same.
    var fileName: String { Self.fileNames[self] ?? rawValue }

    private static let fileNames: [Asset: String] = Dictionary(
        uniqueKeysWithValues: allCases.map { asset in
            let parts = asset.rawValue.split(separator: ".", maxSplits: 1)
            return (asset, "\(parts[0])-\(ContentHash.text(asset.bytes)).\(parts.last ?? "")")
        })
}
