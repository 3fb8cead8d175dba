/// A text that is not to be seen, or where it is kept; it never shows in a log or a message.
package enum Secret: Hashable, Sendable, CustomStringConvertible {
    /// As it stands in feeds.json.
    case plain(String)
    /// In a variable of the environment.
    case environment(String)
    /// In a file that systemd hands over (`LoadCredential=`, systemd.exec(5)).
    case credential(String)

    package var description: String {
        switch self {
        case .plain: "(not shown)"
        case .environment(let name): "(from the variable \(name))"
        case .credential(let name): "(from the credential \(name))"
        }
    }
}
