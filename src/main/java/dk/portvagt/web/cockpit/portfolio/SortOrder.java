package dk.portvagt.web.cockpit.portfolio;

/** Lists the sort keys of the cases, with their default direction. */
public enum SortOrder implements InAddress {
    CASE("sag", "created_at", Way.DOWN, Way.UP),
    TITLE("titel", "title", Way.UP, Way.UP),
    OFFICE("forvaltning", "office", Way.UP, Way.UP),
    AMOUNT("beloeb", "amount", Way.DOWN, Way.UP),
    /** Sorts by waiting time; the longest wait has the earliest arrival. */
    WAITING("ventetid", "standing_since", Way.DOWN, Way.DOWN),
    DEADLINE("frist", "deadline", Way.UP, Way.UP);

    /** Lists the directions: smallest, first or earliest at the top, or at the bottom. */
    public enum Way implements InAddress {
        UP("op"),
        DOWN("ned");

        private final String word;

        Way(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    private final String word;
    private final String column;
    private final Way usual;
    private final Way ofColumn;

    SortOrder(String word, String column, Way usual, Way ofColumn) {
        this.word = word;
        this.column = column;
        this.usual = usual;
        this.ofColumn = ofColumn;
    }

    @Override
    public String word() {
        return word;
    }

    Way usual() {
        return usual;
    }

    /** Builds {@code ORDER BY} without a person's input; the case number makes the order stable across pages. */
    String sql(Way way) {
        String direction = way == ofColumn ? "ASC" : "DESC";
        String last = this == DEADLINE ? " NULLS LAST" : "";
        return "ORDER BY %s %s%s, case_number %s".formatted(column, direction, last, direction);
    }
}
