import GRDB
package import RetractdCore

extension StoreReader {
    /// Bytes of the file by table, indices with their table, the largest first.
    package func sizes() throws(StoreError) -> [(table: String, bytes: Int64)] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT coalesce(sqlite_master.tbl_name, dbstat.name) AS name, sum(pgsize) AS bytes FROM dbstat
                    LEFT JOIN sqlite_master ON sqlite_master.name = dbstat.name GROUP BY 1 ORDER BY 2 DESC, 1
                    """
            ).map { try (table: $0.value("name"), bytes: $0.value("bytes")) }
        }
    }
}
