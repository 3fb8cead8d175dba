import Alerting
import Configuring
import Fetching
import RetractdCore
import Storage

/// Makes the sinks that feeds.json asks for.
struct SinkBuilder {
    let fetcher: any Fetcher
    let time: any TimeSource
    /// The latest alerts, oldest first, for a feed that begins with them.
    let latest: [Alert]

    func sinks(_ configured: [ConfiguredSink]) throws -> [any AlertSink] {
        try configured.map {
            RoutedSink(try sink($0), route: $0.route, quietHours: $0.quietHours, gathering: $0.gathering)
        }
    }

    private func sink(_ configured: ConfiguredSink) throws -> any AlertSink {
        let name = configured.name
        switch configured.target {
        case .file(let path, let format):
            return try StreamSink(file: path, as: AlertFormat(rawValue: format) ?? .text)
        case .webhook(let url, let template, let secret):
            let time = time
            return WebhookSink(
                name: "webhook:\(name)", url: try SecretReader.read(url, for: name), template: template,
                secret: try secret.map { try SecretReader.read($0, for: name) }, fetcher: fetcher, now: { time.now() })
        case .command(let arguments): return CommandSink(name: "command:\(name)", arguments: arguments)
        case .journal: return JournalSink(name: "journal:\(name)")
        case .atom(let path): return AtomFileSink(name: "atom:\(name)", path: path, latest: latest)
        case .mail(let settings): return try mail(name, settings)
        }
    }

    private func mail(_ name: String, _ settings: MailSettings) throws -> MailSink {
        let mailer = CurlMailer(settings, password: try settings.password.map { try SecretReader.read($0, for: name) })
        return MailSink(name: "mail:\(name)", from: settings.from, to: settings.to) { message throws(AlertSinkError) in
            do throws(CurlMailer.Failure) {
                try await mailer.send(message)
            } catch {
                throw AlertSinkError(error.description)
            }
        }
    }
}
