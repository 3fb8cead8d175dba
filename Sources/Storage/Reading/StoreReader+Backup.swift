import Foundation
import GRDB
import Glibc
package import RetractdCore

extension StoreReader {
    /// Copies the whole store, as it is at one moment, into a new file; gives its length.
    ///
    /// Written beside and moved into place once it is on the disk, so that a copy is whole or not there.
    package func backUp(to path: String) throws(StoreError) -> Int {
        guard access(path, F_OK) != 0 else {
            throw StoreError(.other, "\(path) is there already, and a backup replaces nothing: name another file")
        }
        let draft = path + ".unfinished"
        unlink(draft)
        let descriptor = Glibc.open(draft, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            throw StoreError(.readOnly, "cannot write \(path): \(String(cString: strerror(errno)))")
        }
        close(descriptor)
        do {
            try StoreFault.translating(path) {
                let copy = try DatabaseQueue(path: draft, configuration: .plain)
                try backUp(to: copy)
                // One file, without a log beside it.
                try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
                try copy.close()
            }
        } catch {
            unlink(draft)
            throw error
        }
        return try Self.place(draft, at: path)
    }

    private static func place(_ draft: String, at path: String) throws(StoreError) -> Int {
        var status = stat()
        guard Self.sync(draft), stat(draft, &status) == 0, rename(draft, path) == 0 else {
            let reason = String(cString: strerror(errno))
            unlink(draft)
            throw StoreError(.disk, "cannot write \(path): \(reason)")
        }
        let folder = (path as NSString).deletingLastPathComponent
        _ = Self.sync(folder.isEmpty ? "." : folder)
        return Int(status.st_size)
    }

    private static func sync(_ path: String) -> Bool {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return fsync(descriptor) == 0
    }
}
