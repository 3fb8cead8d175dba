import Foundation
import Glibc
import RetractdCore
import Testing

@testable import Alerting

@Suite struct StreamSinkTests {
    let folder: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("retractd-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    /// Does a test's work and removes its folder.
    func cleaningUp(_ work: () async throws -> Void) async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await work()
    }

    var path: String { folder + "/alerts.jsonl" }

    func content() throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    }

    static func line(_ number: Int) -> String { AlertLine.render(alert(number), as: .json) + "\n" }

    static func alert(_ number: Int) -> Alert {
        Alert(
            id: "alert-\(number)", kind: .articleEdited, severity: .minor, detectedAt: AlertLineTests.moment,
            summary: "خبر\n\(number)")
    }

    @Test func `a file gets one line for each alert, at its end, for its owner and group to read`() async throws {
        try await cleaningUp {
            try Data("before\n".utf8).write(to: URL(fileURLWithPath: path))
            let sink = try StreamSink(file: path, as: .json)
            #expect(sink.name == "file:\(path)")
            for number in 1...3 { try await sink.deliver(Self.alert(number)) }
            #expect(try content() == "before\n" + (1...3).map(Self.line).joined())
            let fresh = folder + "/fresh"
            _ = try StreamSink(file: fresh, as: .text)
            let mode = try FileManager.default.attributesOfItem(atPath: fresh)[.posixPermissions] as? NSNumber
            #expect(try #require(mode).intValue & 0o137 == 0)
        }
    }

    @Test func `what a crash left of a line does not run into the next`() async throws {
        try await cleaningUp {
            try Data("{\"id\":\"cut o".utf8).write(to: URL(fileURLWithPath: path))
            let sink = try StreamSink(file: path, as: .json)
            try await sink.deliver(Self.alert(1))
            try await sink.deliver(Self.alert(2))
            #expect(try content() == "{\"id\":\"cut o\n" + Self.line(1) + Self.line(2))
        }
    }

    @Test func `after a rotation the file is opened anew`() async throws {
        try await cleaningUp {
            let sink = try StreamSink(file: path, as: .json)
            try await sink.deliver(Self.alert(1))
            try FileManager.default.moveItem(atPath: path, toPath: path + ".1")
            try await sink.deliver(Self.alert(2))
            try sink.reopen()
            try await sink.deliver(Self.alert(3))
            #expect(try content() == Self.line(3))
            let old = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + ".1")), as: UTF8.self)
            #expect(old == Self.line(1) + Self.line(2))
        }
    }

    @Test func `a full device refuses the alert and says so`() async throws {
        try await cleaningUp {
            let sink = try StreamSink(file: "/dev/full", as: .json)
            let error = try await #require(throws: AlertSinkError.self) { try await sink.deliver(Self.alert(1)) }
            #expect(error.description == "cannot write to /dev/full: No space left on device")
            await #expect(throws: AlertSinkError.self) { try await sink.deliver(Self.alert(1)) }
        }
    }

    @Test(arguments: ["none/alerts", "folder", "link"])
    func `a place that is no file is refused`(place: String) async throws {
        try await cleaningUp {
            try FileManager.default.createDirectory(atPath: folder + "/folder", withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/link", withDestinationPath: folder + "/elsewhere")
            let error = try #require(throws: AlertSinkError.self) {
                _ = try StreamSink(file: "\(folder)/\(place)", as: .json)
            }
            #expect(error.description.hasPrefix("cannot open \(folder)/\(place): "))
            #expect(!FileManager.default.fileExists(atPath: folder + "/elsewhere"))
        }
    }

    @Test func `a pipe whose reader has gone refuses the alert`() async throws {
        signal(SIGPIPE, SIG_IGN)
        try await cleaningUp {
            #expect(mkfifo(path, 0o600) == 0)
            let reader = open(path, O_RDONLY | O_NONBLOCK)
            let sink = try StreamSink(file: path, as: .json)
            try await sink.deliver(Self.alert(1))
            close(reader)
            let error = try await #require(throws: AlertSinkError.self) { try await sink.deliver(Self.alert(2)) }
            #expect(error.description == "cannot write to \(path): Broken pipe")
        }
    }

    @Test func `what a pipe took of a line that failed does not run into the next`() throws {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        defer { for end in ends { close(end) } }
        #expect(fcntl(ends[1], F_SETFL, O_NONBLOCK) == 0)
        var stream = LineStream(descriptor: ends[1], kind: .pipe, isMidLine: false, patience: 0)
        #expect(stream.write("first") == nil)
        #expect(stream.write(String(repeating: "x", count: 1 << 20)) == "the reader does not read")
        #expect(Self.drain(ends[0]).hasPrefix("first\nxxx"))
        #expect(stream.write("second") == nil)
        #expect(stream.write("third") == nil)
        #expect(Self.drain(ends[0]) == "\nsecond\nthird\n")
    }

    @Test func `a redirected stream is written line by line and never cut`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let descriptor = open(path, O_WRONLY | O_CREAT, 0o600)
        var stream = LineStream(descriptor: descriptor, kind: .redirection, isMidLine: true)
        #expect(stream.write("first") == nil)
        #expect(stream.write("second") == nil)
        stream.close()
        #expect(try content() == "\nfirst\nsecond\n")
    }

    private static func drain(_ descriptor: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 2 << 20)
        let count = read(descriptor, &bytes, bytes.count)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }

    /// Whether this machine lets the tests mount a small disk of their own.
    static let mayMount: Bool = {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("retractd-\(UUID().uuidString)").path
        guard geteuid() == 0,
            (try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)) != nil
        else { return false }
        defer { try? FileManager.default.removeItem(atPath: folder) }
        guard mount(folder) else { return false }
        return umount2(folder, Int32(MNT_DETACH)) == 0
    }()

    private static func mount(_ folder: String) -> Bool {
        Glibc.mount("tmpfs", folder, "tmpfs", 0, "size=64k") == 0
    }

    @Test(.enabled(if: mayMount, "no leave to mount"))
    func `a disk that gets full in the middle of a line is left with whole lines`() async throws {
        try await cleaningUp {
            let small = folder + "/small"
            try FileManager.default.createDirectory(atPath: small, withIntermediateDirectories: true)
            #expect(Self.mount(small))
            defer { umount2(small, Int32(MNT_DETACH)) }
            try Data(count: 40 << 10).write(to: URL(fileURLWithPath: small + "/filler"))
            let file = small + "/alerts.jsonl"
            let sink = try StreamSink(file: file, as: .json)
            try await sink.deliver(Self.alert(1))
            var large = Self.alert(2)
            large.title = String(repeating: "x", count: 50 << 10)
            let big = large
            let error = try await #require(throws: AlertSinkError.self) { try await sink.deliver(big) }
            #expect(error.description == "cannot write to \(file): No space left on device")
            #expect(try String(contentsOfFile: file, encoding: .utf8) == Self.line(1))
            try FileManager.default.removeItem(atPath: small + "/filler")
            try await sink.deliver(Self.alert(3))
            #expect(try String(contentsOfFile: file, encoding: .utf8) == Self.line(1) + Self.line(3))
        }
    }
}
