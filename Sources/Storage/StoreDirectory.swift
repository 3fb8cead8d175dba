import Foundation
import Glibc
import RetractdCore

/// The folder that a store lives in, and the lock that keeps a second writer out.
final class StoreDirectory: Sendable {
    let path: String
    private let descriptor: Int32

    var databasePath: String { path + "/retractd.sqlite" }

    /// Makes the folder if need be (mode 0700) and takes the lock, unless it is to be used beside its holder.
    init(_ path: String, isLocked: Bool) throws(StoreError) {
        self.path = path
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw StoreError(.readOnly, "cannot make the state directory \(path): \(error.localizedDescription)")
        }
        let lockPath = path + "/lock"
        descriptor = open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            throw StoreError(
                .readOnly, "cannot write to the state directory \(path): \(String(cString: strerror(errno)))")
        }
        guard isLocked else { return }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw StoreError(
                .locked, "another retractd is using \(path); stop it, or name another directory with --state")
        }
    }

    /// Gives the lock back outright: a program that is just being started has the descriptor too, until it is replaced by
    /// its own.
    deinit {
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
