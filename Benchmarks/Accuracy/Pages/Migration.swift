/// The addresses of a site after it moved to another system.
enum Migration {
    static func newPath(_ path: String) -> String {
        if path.hasPrefix("/article?id=") { return "/a/" + path.dropFirst("/article?id=".count) }
        return "/archive" + path
    }

    static func oldPath(_ path: String) -> String? {
        if path.hasPrefix("/a/") { return "/article?id=" + path.dropFirst(3) }
        return path.hasPrefix("/archive/") ? String(path.dropFirst("/archive".count)) : nil
    }
}
