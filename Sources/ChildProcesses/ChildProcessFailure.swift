/// Why a program did not run to its end.
package struct ChildProcessFailure: Error, CustomStringConvertible, Sendable {
    package let description: String
}
