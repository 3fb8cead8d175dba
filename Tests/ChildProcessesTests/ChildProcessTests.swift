import Foundation
import Glibc
import Testing

@testable import ChildProcesses

@Suite struct ChildProcessTests {
    @Test func `a program reads its input and its output comes back`() async throws {
        let ending = try await ChildProcess.run(["cat"], input: Array("سلام\n".utf8), timeout: .seconds(20))
        #expect(ending.isSuccess)
        #expect(String(decoding: ending.output, as: UTF8.self) == "سلام\n")
    }

    @Test func `arguments are passed as they are and no shell reads them`() async throws {
        let hostile = "$(touch /tmp/never); `id` ' \""
        let ending = try await ChildProcess.run(["printf", "%s", hostile], input: [], timeout: .seconds(20))
        #expect(String(decoding: ending.output, as: UTF8.self) == hostile)
    }

    @Test func `a variable is added to the environment`() async throws {
        let ending = try await ChildProcess.run(
            ["sh", "-c", "printf %s \"$RETRACTD_ID$HOME\""], input: [],
            environment: ["RETRACTD_ID": "x1", "HOME": "/h"],
            timeout: .seconds(20))
        #expect(String(decoding: ending.output, as: UTF8.self) == "x1/h")
    }

    @Test func `the exit code of a failure comes back with what was said`() async throws {
        let ending = try await ChildProcess.run(
            ["sh", "-c", "echo no >&2; exit 3"], input: [], timeout: .seconds(20))
        #expect(ending.code == 3)
        #expect(String(decoding: ending.errors, as: UTF8.self) == "no\n")
        #expect(ending.output.isEmpty)
    }

    @Test func `a large input that nobody reads holds nothing up`() async throws {
        let ending = try await ChildProcess.run(
            ["true"], input: [UInt8](repeating: 65, count: 2 << 20), timeout: .seconds(20))
        #expect(ending.isSuccess)
    }

    @Test func `no more than the limit of an endless output is given back`() async throws {
        let ending = try await ChildProcess.run(
            ["head", "-c", "300000", "/dev/zero"], input: [], timeout: .seconds(20))
        #expect(ending.output.count == ChildProcess.mostOutput)
    }

    @Test func `a program works in the folder that is named`() async throws {
        let ending = try await ChildProcess.run(["pwd"], in: "/usr", timeout: .seconds(20))
        #expect(String(decoding: ending.output, as: UTF8.self) == "/usr\n")
    }

    @Test func `a program gets no descriptor of ours beside its three`() async throws {
        // Neither this one, which is not marked to be closed, nor any other.
        let ours = open("/dev/null", O_RDONLY)
        defer { close(ours) }
        let ending = try await ChildProcess.run(["sh", "-c", "echo /proc/$$/fd/*"], timeout: .seconds(20))
        let open = String(decoding: ending.output, as: UTF8.self).split(separator: " ").compactMap {
            $0.split(separator: "/").last.flatMap { Int($0.filter(\.isNumber)) }
        }
        #expect(open.filter { $0 <= 2 } == [0, 1, 2])
        #expect(!open.contains(Int(ours)))
    }

    @Test func `a hundred programs at once all end, each with its own output`() async throws {
        let outputs = try await withThrowingTaskGroup(of: String.self) { group in
            for number in 0..<100 {
                group.addTask {
                    let ending = try await ChildProcess.run(["echo", "\(number)"], timeout: .seconds(60))
                    return String(decoding: ending.output, as: UTF8.self)
                }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(outputs == Set((0..<100).map { "\($0)\n" }))
    }

    @Test func `a program that is ended by a signal is told by the signal, and gets none after its end`() async throws {
        let null = open("/dev/null", O_RDWR)
        defer { close(null) }
        let child = try RunningChild(
            ["/bin/sleep", "300"], environment: [:], streams: .init(input: null, output: null, errors: null))
        #expect(child.ending == nil)
        child.send(SIGTERM)
        #expect(await child.ending(within: .seconds(20)) == .signal(SIGTERM))
        child.send(SIGTERM)
        child.destroy()
        #expect(child.ending?.shellStatus == 128 + SIGTERM)
    }

    @Test func `a program that goes on too long is ended with what it started`() async throws {
        await #expect(throws: ChildProcessFailure.self) {
            try await ChildProcess.run(
                ["sh", "-c", "sleep 300 & sleep 300"], input: [], timeout: .milliseconds(200))
        }
    }

    @Test func `a program that is not there is said to be so`() async throws {
        do {
            _ = try await ChildProcess.run(["/nowhere/retractd-none"], input: [], timeout: .seconds(5))
            Issue.record("it was started")
        } catch {
            #expect(error.description.contains("/nowhere/retractd-none"))
        }
    }
}
