/// One mistake in feeds.json.
package struct ConfigurationMistake: Hashable, Sendable, CustomStringConvertible {
    /// From 1.
    package let line: Int
    /// From 1, in Unicode scalars.
    package let column: Int
    /// What is wrong, and what was probably meant.
    package let message: String

    package var description: String { "\(line):\(column): \(message)" }
}

/// Every mistake of a configuration, in the order of the file.
package struct ConfigurationError: Error, Hashable, Sendable, CustomStringConvertible {
    package let file: String
    package let mistakes: [ConfigurationMistake]

    /// One line for each mistake.
    package var description: String {
        mistakes.map { "\(file):\($0)" }.joined(separator: "\n")
    }
}
