/// Why the store could not do what was asked; nothing of the call was kept.
package struct StoreError: Error, CustomStringConvertible, Sendable {
    package enum Kind: Sendable {
        /// Another process has it.
        case locked
        /// The disk is full or failing.
        case disk
        case readOnly
        case corrupted
        /// Made by a newer version of the program.
        case newerVersion
        case other
    }

    package let kind: Kind
    /// One line for a person, naming the file and what to do.
    package let description: String

    package init(_ kind: Kind, _ description: String) {
        self.kind = kind
        self.description = description
    }
}
