import InternationalText
import RetractdCore

/// Recognises the pages on which sites ask a reader to log in or to subscribe: whoever is sent there learns nothing of the
/// article.
enum LoginPage {
    private static let hosts = ["login.", "signin.", "auth.", "accounts.", "sso.", "abo."]
    private static let folders: Set<String> = [
        "login", "log-in", "signin", "sign-in", "auth", "oauth", "sso", "account", "register", "registration",
        "paywall",
        "subscribe", "subscription", "subscriptions", "anmelden", "registrieren", "abo", "abonnieren", "connexion",
        "abonnement", "abonnements", "iniciar-sesion", "suscripcion", "suscribirse", "accedi", "abbonamenti", "assine",
        "giris", "uye-girisi",
    ]

    /// Whether a URL leads to one, by its host or by its first or last folder.
    static func isOne(_ url: String) -> Bool {
        guard let address = WebAddress(url) else { return false }
        let host = address.host.lowercased()
        if hosts.contains(where: { host.hasPrefix($0) }) { return true }
        let ends = [address.segments.first, address.segments.last].compactMap { $0 }
        return ends.contains { folders.contains(String($0.prefix { $0 != "." }).lowercased()) }
    }

    /// The title by which a short page asks for a login in the place of what it showed; nil where it does not.
    static func title(of extract: Extract, _ phrases: PhraseBook) -> String? {
        guard WallSignature.isShort(extract.signs.visibleText) else { return nil }
        return [extract.signs.documentTitle, extract.title].compactMap(\.self).first {
            phrases.title(.paywall, beginning: foldedForComparison($0)) != nil
        }
    }
}
