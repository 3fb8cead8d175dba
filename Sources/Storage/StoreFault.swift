import GRDB
import RetractdCore

/// Says what went wrong in the database as a ``StoreError``.
enum StoreFault {
    static func translated(_ error: any Error, path: String) -> StoreError {
        if let known = error as? StoreError { return known }
        if error is DecodingError || error is RowDecodingError {
            return StoreError(
                .corrupted, "\(path) is damaged: a record in it cannot be read; put back a copy, or move it away")
        }
        guard let fault = error as? DatabaseError else { return StoreError(.other, "\(path): \(oneLine("\(error)"))") }
        let message = oneLine(fault.message ?? "error \(fault.resultCode.rawValue)")
        switch fault.resultCode.primaryResultCode {
        case .SQLITE_FULL:
            return StoreError(.disk, "the disk is full: \(path) cannot grow; make room, nothing was lost")
        case .SQLITE_IOERR: return StoreError(.disk, "the disk fails at \(path): \(message)")
        case .SQLITE_BUSY, .SQLITE_LOCKED: return StoreError(.locked, "\(path) is locked by another process")
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
            return StoreError(.readOnly, "\(path) cannot be opened: \(message)")
        case .SQLITE_NOTADB:
            return StoreError(
                .corrupted,
                "\(path) is no store of retractd's, or its beginning is damaged: \(message); put back a copy, or move it away to begin anew"
            )
        case .SQLITE_CORRUPT:
            return StoreError(
                .corrupted, "\(path) is damaged: \(message); put back a copy, or move it away to begin anew")
        default: return StoreError(.other, "\(path): \(message)")
        }
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// Runs work on the database, its errors translated.
    static func translating<Value>(_ path: String, _ work: () throws -> Value) throws(StoreError) -> Value {
        do { return try work() } catch { throw translated(error, path: path) }
    }
}
