/// How much a reader may ask of the server.
package enum ServingLimits {
    /// Connections served at once; further ones wait in the kernel's queue.
    package static let mostConnections = 1_024
    /// Pages being made or waiting to be; one more is answered 503.
    static let mostWaiting = 2_048
    /// Threads that make pages, each with its own view of the store.
    package static let pageMakers = 2
    /// The most bytes of a request's headers, and the most of them.
    static let longestHeaders = 16 << 10
    static let mostHeaders = 64
    /// How long a connection may be idle, in seconds.
    static let idleSeconds: Int64 = 30
}
