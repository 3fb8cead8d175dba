import Glibc

/// A program's run, measured by the kernel.
struct Measured {
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    /// User and system time, in seconds.
    let cpu: Double
    /// The most memory it held, in MiB.
    let memory: Double
    let seconds: Double

    /// Runs a program found on PATH to its end; what it says on stderr goes to `errors`.
    static func run(_ arguments: [String], errors: String = "/dev/null") throws -> Measured {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        var argv = arguments.map { strdup($0) } + [nil]
        defer { for pointer in argv { free(pointer) } }
        var process = pid_t()
        let start = now()
        let result = posix_spawnp(&process, arguments[0], &actions, nil, &argv, environ)
        guard result == 0 else { throw Fault(description: "\(arguments[0]): \(String(cString: strerror(result)))") }
        var status: Int32 = 0
        var usage = rusage()
        var memory = 0.0
        while wait4(process, &status, WNOHANG, &usage) == 0 {
            memory = max(memory, residentPeak(of: process))
            usleep(20_000)
        }
        guard status == 0 else { throw Fault(description: "\(arguments.joined(separator: " ")) ended with \(status)") }
        return Measured(
            cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime), memory: memory,
            seconds: now() - start)
    }

    /// The kernel's high-water mark, looked up while it runs: `ru_maxrss` counts what the parent held at the fork.
    private static func residentPeak(of process: pid_t) -> Double {
        guard let file = fopen("/proc/\(process)/status", "r") else { return 0 }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        while fgets(&line, Int32(line.count), file) != nil {
            let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            guard text.hasPrefix("VmHWM:") else { continue }
            return Double(text.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first ?? "0").map {
                $0 / 1024
            }
                ?? 0
        }
        return 0
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
