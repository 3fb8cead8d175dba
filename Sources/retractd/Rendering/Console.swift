import Glibc

/// stdout and stderr, written whole.
enum Console {
    static func line(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }
    static func text(_ text: String) { write(text, to: STDOUT_FILENO) }
    static func error(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
    /// Whether a person can be asked.
    static var isInteractive: Bool { isTerminal && isatty(STDIN_FILENO) == 1 }

    /// The terminal's width in cells; `COLUMNS` where it is set, 100 where nobody knows.
    static var width: Int { knownWidth ?? 100 }

    /// The same; nil where nobody knows, as where the text goes to a file or another program.
    static var knownWidth: Int? {
        if let columns = getenv("COLUMNS").flatMap({ Int(String(cString: $0)) }), columns > 20 { return columns }
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return nil }
        return Int(size.ws_col)
    }

    /// Text that is bytes already.
    static func bytes(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

    /// A long text through the person's pager, on a terminal; elsewhere, and where it fits, as it is.
    ///
    /// The pager is that of $PAGER, else less where it is installed; an empty $PAGER is none.
    static func page(_ text: String) {
        let usual = access("/usr/bin/less", X_OK) == 0 ? "less -FRX" : ""
        let pager = getenv("PAGER").map { String(cString: $0) } ?? usual
        guard isTerminal, !pager.isEmpty, text.utf8.count(where: { $0 == 0x0A }) >= height, let pipe = popen(pager, "w")
        else { return self.text(text) }
        _ = text.withCString { fputs($0, pipe) }
        pclose(pipe)
    }

    /// One line on stderr that the next takes the place of, on a terminal; nil wipes it.
    static func progress(_ text: String?) {
        guard isatty(STDERR_FILENO) == 1 else { return }
        write("\r\u{1B}[K" + (text ?? ""), to: STDERR_FILENO)
    }

    /// The terminal's height in lines; 24 where nobody knows.
    private static var height: Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 2 else { return 24 }
        return Int(size.ws_row)
    }

    private static func write(_ text: String, to descriptor: Int32) {
        write(Array(text.utf8), to: descriptor)
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var offset = 0
        while offset < bytes.count {
            let count = bytes.withUnsafeBytes { raw in
                Glibc.write(descriptor, raw.baseAddress?.advanced(by: offset), raw.count - offset)
            }
            if count < 0, errno == EINTR { continue }
            // A reader that has gone, `head` say, has read enough.
            guard count > 0 else { return }
            offset += count
        }
    }
}
