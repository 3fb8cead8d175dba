import Foundation
import Glibc
import WebArchive

/// The folder in which runs are recorded, one after the other.
struct RecorderFolder {
    let path: String

    static let prefix = "retractd-"
    static let suffix = ".warc.gz"

    /// The name of the file that begins with a step.
    static func name(from step: Int64) -> String {
        let digits = String(step)
        return prefix + String(repeating: "0", count: max(0, 12 - digits.count)) + digits + suffix
    }

    /// Where a run goes on.
    struct Place {
        var nextStep: Int64
        /// The last file, if there is one.
        var lastFile: String?
    }

    /// Makes the folder if need be, mends what a crash has left open, and says where to go on.
    func prepare() throws(WARCFault) -> Place {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw WARCFault(.unreadable, file: path, offset: 0, "cannot be made: \(error.localizedDescription)")
        }
        for name in names.filter({ $0.hasSuffix(Self.suffix + ".open") }) { try mend(path + "/" + name) }
        guard let last = names.last(where: { $0.hasSuffix(Self.suffix) }) else { return Place(nextStep: 1) }
        let reader = try WARCReader(path: path + "/" + last)
        var next = Int64(last.dropFirst(Self.prefix.count).prefix { $0.isNumber }) ?? 1
        while let entry = reader.next() {
            guard entry.record.type == .metadata,
                let number = WARCFields(entry.record.block)[RecordedStep.Name.number].flatMap({ Int64($0) })
            else { continue }
            next = max(next, number + 1)
        }
        return Place(nextStep: next, lastFile: path + "/" + last)
    }

    private var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { $0.hasPrefix(Self.prefix) }
            .sorted()
    }

    /// Cuts a file off behind its last whole record and gives it its name.
    private func mend(_ open: String) throws(WARCFault) {
        let reader = try WARCReader(path: open)
        var end: Int64 = 0
        while let entry = reader.next() { end = entry.location.offset + entry.location.length }
        guard truncate(open, off_t(end)) == 0, rename(open, String(open.dropLast(".open".count))) == 0 else {
            throw WARCFault(.unreadable, file: open, offset: 0, "cannot be mended: \(String(cString: strerror(errno)))")
        }
    }
}
