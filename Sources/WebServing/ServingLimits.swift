/// How much a reader may ask of the server.
package enum ServingLimits {
    /// Connections served at once; further ones wait in the kernel's queue.
    package static let mostConnections = 1_024
    /// Pages being made or waiting to be; one more is answered 503.
    static let mostWaiting = 2_048
    /// A page that was not begun after so long is answered 503: whoever asked for it has mostly left.
    static let longestWait = Duration.seconds(10)
    /// Threads that make pages, each with its own view of the store.
    package static let pageMakers = 2
    /// The most bytes of a request's headers, and the most of them.
    static let longestHeaders = 16 << 10
    static let mostHeaders = 64
    /// How long a connection may be idle, in seconds.
    static let idleSeconds: Int64 = 30
    /// How long a reader may take nothing of an answer, in seconds, before the connection is given up.
    static let stalledSeconds: Int64 = 60
    /// An answer goes out in pieces of so many bytes, so that a slow reader is told from one who takes nothing.
    static let pieceBytes = 64 << 10
}
