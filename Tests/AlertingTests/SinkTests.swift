import Foundation
import FoundationXML
import Glibc
import RetractdCore
import Testing

@testable import Alerting

/// Commands, the journal and Atom files, each for real.
@Suite struct SinkTests {
    private static func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "retractd-sinks-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    // MARK: Commands

    @Test func `a command reads the alert on stdin and its id in the environment`() async throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("taken").path
        let sink = CommandSink(
            name: "command:made", arguments: ["sh", "-c", "cat > \"$1\"; echo \"$RETRACTD_ID\" >> \"$1\"", "sh", file])
        try await sink.deliver(AlertLineTests.full(title: "$(touch nothing) `x`"))
        let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map(String.init)
        let alert = AlertLineTests.full(title: "$(touch nothing) `x`")
        #expect(lines == [AlertLine.render(alert, as: .json), alert.id])
    }

    @Test func `a command that fails keeps the alert with us and says why`() async throws {
        let sink = CommandSink(name: "command:made", arguments: ["sh", "-c", "echo no room; exit 7"])
        do {
            try await sink.deliver(AlertLineTests.full())
            Issue.record("it counted as delivered")
        } catch {
            #expect(error.description == "sh ends with code 7: no room")
        }
    }

    // MARK: The journal

    @Test func `the journal gets the alert as fields with its priority`() async throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("journal").path
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        defer { close(descriptor) }
        try #require(UnixAddress.withAddress(path) { bind(descriptor, $0, $1) } == 0)
        try await JournalSink(name: "journal:made", socket: path).deliver(
            AlertLineTests.full(title: "one\nPRIORITY=0\nline"))
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
        let lines = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self).split(separator: "\n")
        #expect(lines.filter { $0.hasPrefix("PRIORITY=") } == ["PRIORITY=2"])
        #expect(lines.contains("RETRACTD_KIND=retraction.confirmed"))
        #expect(lines.contains { $0.hasPrefix("MESSAGE=") && $0.contains("RETRACTION CONFIRMED") })
    }

    @Test func `a feed name with a line end makes no field of its own`() {
        var alert = AlertLineTests.full()
        alert.feed = "a\nPRIORITY=0"
        let message = JournalSink.message(alert)
        let framed = Array("RETRACTD_FEED\n".utf8) + [12, 0, 0, 0, 0, 0, 0, 0] + Array("a\nPRIORITY=0\n".utf8)
        #expect(message.firstRange(of: framed) != nil)
    }

    @Test func `no journal is a refusal and not a loss`() async {
        await #expect(throws: AlertSinkError.self) {
            try await JournalSink(name: "journal:none", socket: "/nowhere/socket").deliver(AlertLineTests.full())
        }
    }

    // MARK: Atom

    @Test func `the Atom file is well formed whatever a title holds and buries what was pulled`() async throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("alerts.atom").path
        let sink = AtomFileSink(name: "atom:made", path: path, latest: [])
        for (_, title) in HostileText.all { try await sink.deliver(AlertLineTests.full(title: title)) }
        let document = try Data(contentsOf: URL(fileURLWithPath: path))
        let parser = XMLParser(data: document)
        let reader = TombstoneReader()
        parser.delegate = reader
        #expect(parser.parse())
        #expect(reader.tombstones == ["https://news.example/a/1"])
        #expect(!FileManager.default.fileExists(atPath: path + ".new"))
    }

    @Test func `an alert that comes twice stands in the Atom file once`() async throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("alerts.atom").path
        let sink = AtomFileSink(name: "atom:made", path: path, latest: [AlertLineTests.full()])
        try await sink.deliver(AlertLineTests.full())
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.components(separatedBy: "<entry>").count == 2)
    }

    // MARK: logfmt

    @Test func `a logfmt line is one line of pairs whatever a title holds`() {
        for (_, title) in HostileText.all {
            let line = AlertLine.render(AlertLineTests.full(title: title), as: .logfmt)
            #expect(!line.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
            #expect(line.hasPrefix("time=2026-11-18T11:06:40"))
            #expect(line.contains(" kind=retraction.confirmed "))
        }
        var alert = AlertLineTests.full(title: #"say "no" \ now"#)
        alert.summary = "pulled"
        let line = AlertLine.render(alert, as: .logfmt)
        #expect(line.contains(#" title="say \"no\" \\ now" "#))
        #expect(line.hasSuffix(" msg=pulled"))
    }
}

private final class TombstoneReader: NSObject, XMLParserDelegate {
    var tombstones: Set<String> = []

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        if name == "at:deleted-entry", let target = attributes["ref"] { tombstones.insert(target) }
    }
}
