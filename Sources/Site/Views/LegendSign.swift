/// A sign of a picture with what it means, as an item of the list below the picture.
struct LegendSign {
    /// The class of the picture, whose colours the sign has: `graph`, `timeline`.
    let kind: StaticString
    /// What the sign means.
    let text: String

    /// Writes the item; `sign` writes shapes into a frame of 32 to 16.
    func write(_ html: inout HTML, sign: (inout HTML) -> Void) {
        html.element("li") { html in
            html.element(
                "svg", .text("class", "sign \(kind)"), .text("viewBox", "0 0 32 16"), .text("aria-hidden", "true"),
                content: sign)
            html.text(text)
        }
    }
}
