import Glibc

/// A file, or standard input under the name `-`, read whole within a limit.
enum InputFile {
    struct Unreadable: Error, CustomStringConvertible {
        let description: String
    }

    static let largest = 64 << 20

    static func read(_ path: String, atMost limit: Int = largest) throws -> [UInt8] {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw Unreadable(description: "cannot read \(path): \(String(cString: strerror(errno)))")
        }
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        var bytes: [UInt8] = []
        var facts = stat()
        if fstat(descriptor, &facts) == 0 { bytes.reserveCapacity(min(Int(facts.st_size), limit)) }
        var chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { $1 = 1 << 16 }
        while true {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw Unreadable(description: "cannot read \(path): \(String(cString: strerror(errno)))")
            }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
            guard bytes.count <= limit else {
                throw Unreadable(description: "\(path) is larger than \(limit >> 20) MiB")
            }
        }
    }
}
