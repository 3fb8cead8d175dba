import EvidenceLog
import Foundation
import Glibc
import RetractdCore

/// The key that signs a store's checkpoints, on the disk beside it: made at the first start, for its owner alone.
enum KeyFile {
    /// The file's name in the store's directory.
    static let name = "log.key"

    static func key(in directory: String) throws(StoreError) -> LogKey {
        let path = "\(directory)/\(name)"
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        if descriptor >= 0 {
            defer { close(descriptor) }
            return try read(descriptor, path)
        }
        guard errno == ENOENT else { throw refused(path) }
        return try make(path, in: directory)
    }

    /// The key that is there; nil where there is none that this process may read.
    static func existing(in directory: String) -> LogKey? {
        let path = "\(directory)/\(name)"
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        return try? read(descriptor, path)
    }

    private static func read(_ descriptor: Int32, _ path: String) throws(StoreError) -> LogKey {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & 0o077 == 0 else {
            throw StoreError(
                .readOnly, "\(path) can be read by others: it signs the log, so make it yours alone (chmod 600)")
        }
        var bytes = [UInt8](repeating: 0, count: 1024)
        let count = Glibc.read(descriptor, &bytes, bytes.count)
        let text = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
        guard let line = text.split(separator: "\n").first, let key = LogKey(text: String(line)) else {
            throw StoreError(
                .corrupted,
                "\(path) is damaged: put back a copy, or move it away to go on with a new key, which the log will show")
        }
        return key
    }

    /// Written beside and moved into place, so that a key is whole or not there.
    private static func make(_ path: String, in directory: String) throws(StoreError) -> LogKey {
        let key = LogKey()
        let draft = path + ".new"
        unlink(draft)
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw refused(path) }
        let bytes = Array((key.text + "\n").utf8)
        let isWritten = write(descriptor, bytes, bytes.count) == bytes.count && fsync(descriptor) == 0
        close(descriptor)
        guard isWritten, rename(draft, path) == 0 else { throw refused(path) }
        let folder = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if folder >= 0 {
            fsync(folder)
            close(folder)
        }
        return key
    }

    private static func refused(_ path: String) -> StoreError {
        StoreError(.readOnly, "cannot make or read \(path): \(String(cString: strerror(errno)))")
    }
}
