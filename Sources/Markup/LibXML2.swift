import CLibXML2

/// The one-time set-up of libxml2.
enum LibXML2 {
    /// `xmlInitParser` must have run before two threads parse at once; a static is initialised exactly once.
    static let isReady: Bool = {
        xmlInitParser()
        return true
    }()

    /// A copy of a NUL-terminated string of libxml2's; empty for NULL.
    static func string(_ pointer: UnsafePointer<xmlChar>?) -> String {
        pointer.map { String(cString: $0) } ?? ""
    }
}
