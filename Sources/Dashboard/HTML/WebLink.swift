/// Addresses from outside as links.
enum WebLink {
    /// The address where it is http or https, else nothing that a browser would run.
    static func safe(_ address: String) -> String {
        let lowered = address.lowercased()
        return lowered.hasPrefix("https://") || lowered.hasPrefix("http://") ? address : "about:blank"
    }
}
