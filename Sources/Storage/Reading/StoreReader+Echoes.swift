import GRDB
package import RetractdCore

extension StoreReader {
    /// The watched outlets, by site, with the names of their feeds.
    package func outlets() throws(StoreError) -> [Outlet] {
        try read { try EchoColumns.outlets(in: $0) }
    }

    /// Articles of other sites that have one of these keys, first listed since then, with the kinds of key they have.
    package func articles(
        echoing keys: [EchoKey], except site: SiteKey, listedSince: Timestamp, limit: Int
    ) throws(StoreError) -> [ArticleID: Set<EchoKey.Kind>] {
        try read { db in
            try EchoColumns.articles(
                echoing: keys, except: site, listedSince: listedSince, limit: limit, in: db)
        }
    }
}
