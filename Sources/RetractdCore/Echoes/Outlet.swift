/// A watched outlet, by the names under which others may cite it.
package struct Outlet: Hashable, Sendable {
    package let site: SiteKey
    /// The names of its feeds, as configured and as they call themselves.
    package let names: [String]

    package init(site: SiteKey, names: [String]) {
        self.site = site
        self.names = names
    }
}
