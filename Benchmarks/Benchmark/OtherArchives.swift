import ChildProcesses
import Foundation

/// What the same pages take elsewhere: in git, and in WARC files as warcio (PyPI) writes them; where that is not at hand, as
/// the gzip members that such files are made of.
struct OtherArchives {
    /// Bytes after a round of fetches, of all rounds together.
    struct Kept {
        let git: Int
        let warc: Int
        let isWarcio: Bool
        /// Those of the round before.
        let before: (git: Int, warc: Int)

        func line(pages: Double) -> String {
            let each = { (bytes: Int) in Int(Double(bytes) / pages) }
            return "  beside: git after gc \(each(git - before.git)), "
                + "\(isWarcio ? "warcio" : "gzip members") \(each(warc - before.warc)) bytes a page"
        }
    }

    /// Where curl put the pages.
    let folder: String

    /// Keeps the pages as they are now.
    ///
    /// `PYTHON` names the Python that has warcio, if not `python3` has it.
    func keep(before: Kept?) async throws -> Kept {
        let script = """
            cd "$0" && [ -d .git ] || git init -q .
            git add -A && git -c user.name=bench -c user.email=bench@example.org commit -qm round && git gc -q
            du -sb .git | cut -f1
            "${PYTHON:-python3}" -c '\(Self.warcio)' copy-* 2>/dev/null && exit
            for page in copy-*; do gzip -6 -c "$page" | wc -c; done | awk '{ sum += $1 } END { print sum }'
            echo gzip
            """
        let ending = try await ChildProcess.run(["sh", "-c", script, folder], timeout: .seconds(600))
        let lines = String(decoding: ending.output, as: UTF8.self).split(separator: "\n")
        let numbers = lines.compactMap { Int($0) }
        guard numbers.count == 2 else { throw Measured.Fault(description: "git or gzip could not keep the pages") }
        return Kept(
            git: numbers[0], warc: numbers[1] + (before?.warc ?? 0), isWarcio: lines.last == "warcio",
            before: (before?.git ?? 0, before?.warc ?? 0))
    }

    /// A record of each page, as warcio makes it of an answer that came uncompressed; prints what they take.
    private static let warcio = """
        import io, sys
        from warcio.statusandheaders import StatusAndHeaders
        from warcio.warcwriter import WARCWriter
        file = io.BytesIO()
        writer = WARCWriter(file, gzip=True)
        for name in sys.argv[1:]:
            with open(name, "rb") as page:
                head = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
                writer.write_record(writer.create_warc_record("http://127.20.0.1/" + name, "response", payload=page, http_headers=head))
        print(len(file.getvalue()))
        print("warcio")
        """
}
