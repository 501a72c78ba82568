package dk.portvagt.minutes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.portvagt.minutes.MinutesVersion.FiledMinutes;
import dk.portvagt.minutes.MinutesVersion.Frozen;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Maps minutes to the rows of their table. */
final class MinutesRows {

    static final String SELECT = "SELECT minutes.* FROM portvagt.minutes";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MinutesRows() {}

    static MinutesVersion version(ResultSet row, int number) throws SQLException {
        return new MinutesVersion(
                row.getLong("id"),
                row.getString("municipality"),
                row.getLong("meeting_id"),
                row.getInt("version"),
                row.getString("correction_reason"),
                MinutesState.valueOf(row.getString("state")),
                content(row.getString("content")),
                frozen(row));
    }

    static String json(MinutesContent content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MinutesContent content(String json) {
        try {
            return JSON.readValue(json, MinutesContent.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("The content of minutes cannot be read", e);
        }
    }

    private static @Nullable Frozen frozen(ResultSet row) throws SQLException {
        return row.getString("content_sha256") == null
                ? null
                : new Frozen(
                        row.getString("content_sha256"),
                        new FiledMinutes(row.getLong("document_id"), row.getString("document_sha256")),
                        row.getString("approved_by"),
                        row.getObject("approved_at", OffsetDateTime.class));
    }
}
