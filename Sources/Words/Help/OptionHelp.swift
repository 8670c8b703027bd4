package import Diagnostics

/// What `--help` says of an argument, option or flag.
package struct OptionHelp: Sendable {
    /// What it means, in one or a few sentences.
    package let text: Text
    /// What stands for the value in the usage, such as "date", "päivä", "datum"; `nil` for a flag.
    package let value: Text?
    /// More of it, as a paragraph of its own; `nil` where the text is enough.
    package let discussion: Text?

    /// Makes the help of an argument, option or flag.
    package init(_ text: Text, value: Text? = nil, discussion: Text? = nil) {
        self.text = text
        self.value = value
        self.discussion = discussion
    }
}
