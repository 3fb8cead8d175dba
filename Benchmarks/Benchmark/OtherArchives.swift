import ChildProcesses
import Foundation

/// What the same pages take elsewhere: in git, and as the gzip members that a WARC file is made of.
struct OtherArchives {
    /// Bytes after a round of fetches, of all rounds together.
    struct Kept {
        let git: Int
        let gzip: Int
        /// Those of the round before.
        let before: (git: Int, gzip: Int)

        func line(pages: Double) -> String {
            let each = { (bytes: Int) in Int(Double(bytes) / pages) }
            return "  beside: git after gc \(each(git - before.git)), "
                + "gzip members \(each(gzip - before.gzip)) bytes a page"
        }
    }

    /// Where curl put the pages.
    let folder: String

    /// Keeps the pages as they are now.
    func keep(before: Kept?) async throws -> Kept {
        let script = """
            cd "$0" && [ -d .git ] || git init -q .
            git add -A && git -c user.name=bench -c user.email=bench@example.org commit -qm round && git gc -q
            du -sb .git | cut -f1
            for page in copy-*; do gzip -6 -c "$page" | wc -c; done | awk '{ sum += $1 } END { print sum }'
            """
        let ending = try await ChildProcess.run(["sh", "-c", script, folder], timeout: .seconds(600))
        let numbers = String(decoding: ending.output, as: UTF8.self).split(separator: "\n").compactMap { Int($0) }
        guard numbers.count == 2 else { throw Measured.Fault(description: "git or gzip could not keep the pages") }
        return Kept(
            git: numbers[0], gzip: numbers[1] + (before?.gzip ?? 0), before: (before?.git ?? 0, before?.gzip ?? 0))
    }
}
