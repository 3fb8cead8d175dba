/// A row that is put in, or takes the place of the one with its id: columns that are not named keep what they hold.
enum Upsert {
    /// The statement, with a mark for each column in their order.
    static func sql(_ table: String, _ columns: [String]) -> String {
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        let updates = columns.filter { $0 != "id" }.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
        return "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks)) "
            + "ON CONFLICT (id) DO UPDATE SET \(updates)"
    }
}
