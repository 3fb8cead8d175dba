import ArgumentParser
import Dashboard
import FoundationEssentials
import Glibc
import Logging
import WebServing

extension ListenPlace: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

/// Where the dashboard is served, and to whom.
struct ListenOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Serve the dashboard at 127.0.0.1:8470, [::1]:8470 or unix:/run/retractd/web.sock.", valueName: "place"))
    var listen: ListenPlace?

    @Option(
        name: .customLong("token-file"),
        help: ArgumentHelp(
            "A file with the token that readers must send, at least 16 characters. [default: the systemd credential dashboard-token, else $RETRACTD_TOKEN]",
            valueName: "file"))
    var tokenFile: String?

    @Option(
        name: .customLong("host"), parsing: .singleValue,
        help: ArgumentHelp(
            "A name of this site besides localhost, as of a proxy in front; may be given again.", valueName: "name"))
    var hosts: [String] = []

    /// The server at a place.
    func server(at place: ListenPlace, makers: PageMakers, log: Logger) throws -> WebServer {
        let token = try token()
        guard place.isLocal || token != nil else {
            throw CommandFailure.ending(
                .failed,
                "other machines can reach that address: name a --token-file, so that not everybody reads what you watch"
            )
        }
        return WebServer(makers: makers, at: place, token: token, hosts: hosts, log: log)
    }

    private func token() throws -> AccessToken? {
        guard let text = try tokenText() else { return nil }
        guard let token = AccessToken(text) else {
            throw CommandFailure.ending(
                .failed, "the token is shorter than \(AccessToken.shortest) characters: it could be guessed")
        }
        return token
    }

    private func tokenText() throws -> String? {
        func read(_ path: String) throws -> String {
            String(decoding: try InputFile.read(path, atMost: 4_096), as: UTF8.self).trimmingWhitespace
        }
        if let tokenFile { return try read(tokenFile) }
        if let folder = getenv("CREDENTIALS_DIRECTORY").map({ String(cString: $0) }),
            access("\(folder)/dashboard-token", R_OK) == 0
        {
            return try read("\(folder)/dashboard-token")
        }
        return getenv("RETRACTD_TOKEN").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
}

extension String {
    /// Without white space at either end.
    fileprivate var trimmingWhitespace: String {
        var view = Substring(self)
        while view.first?.isWhitespace == true { view.removeFirst() }
        while view.last?.isWhitespace == true { view.removeLast() }
        return String(view)
    }
}
