/// Which names this site answers to.
///
/// A page elsewhere can make a browser ask here under a name that it controls (DNS rebinding); such a name is none of these.
struct HostCheck: Hashable, Sendable {
    /// Without the port, in lower case.
    private let names: Set<String>

    /// - Parameter names: Names besides those of loopback, as of a proxy in front.
    init(names: [String]) {
        self.names = Set(names.map { $0.lowercased() })
    }

    /// - Parameter authority: What the request's Host header says.
    func accepts(_ authority: String?) -> Bool {
        guard let authority, let name = Self.name(authority) else { return false }
        return Self.local.contains(name) || name.hasSuffix(".localhost") || names.contains(name)
            || Self.isLoopback(name)
    }

    private static let local: Set<String> = ["localhost", "[::1]"]

    /// The name without its port; nil where it is none.
    private static func name(_ authority: String) -> String? {
        let text = authority.lowercased()
        guard !text.isEmpty, text.utf8.count <= 255, !text.contains(where: { "/@?#\\".contains($0) || $0.isWhitespace })
        else { return nil }
        if text.hasPrefix("[") {
            guard let end = text.firstIndex(of: "]") else { return nil }
            return String(text[...end])
        }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.count == 1 || parts[1].allSatisfy(\.isNumber) else { return nil }
        return String(parts[0])
    }

    private static func isLoopback(_ name: String) -> Bool {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        return parts.count == 4 && parts[0] == 127 && !parts.contains(nil)
    }
}
