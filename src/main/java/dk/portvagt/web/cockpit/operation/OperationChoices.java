package dk.portvagt.web.cockpit.operation;

import dk.portvagt.web.cockpit.Refused;
import dk.portvagt.web.cockpit.Typed;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/** Reads the reader's choices from the address. */
public class OperationChoices {

    private static final int MOST_ROWS = 999_999_999;
    private static final DateTimeFormatter DANISH =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    @QueryParam("hvem")
    private @Nullable String person;

    @QueryParam("sag")
    private @Nullable String caseNumber;

    @QueryParam("dagFra")
    private @Nullable String firstDay;

    @QueryParam("dagTil")
    private @Nullable String lastDay;

    @QueryParam("hvad")
    private @Nullable String kind;

    @QueryParam("fra")
    private @Nullable String offset;

    /**
     * Returns the chosen part.
     *
     * @throws Refused if a choice is invalid
     */
    OperationLog.Part part() {
        LocalDate first = day(firstDay);
        LocalDate last = day(lastDay);
        if (first != null && last != null && last.isBefore(first)) {
            throw Refused.unreadable("Den sidste dag skal ligge efter den første.");
        }
        return new OperationLog.Part(Typed.text(person), Typed.text(caseNumber), first, last, kind());
    }

    int offset() {
        return Typed.number("Rækken at begynde ved", offset, 0, MOST_ROWS, 0);
    }

    /** Returns the chosen kind; null for every kind. */
    private @Nullable OperationKind kind() {
        String typed = Typed.text(kind);
        return typed == null
                ? null
                : OperationKind.of(typed)
                        .orElseThrow(() -> Refused.unreadable("Der er ingen handlinger af den slags."));
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        String text = Typed.text(typed);
        try {
            LocalDate day = text == null ? null : LocalDate.parse(text, DANISH);
            // The database has no days beyond these, and no reader needs them.
            if (day == null || day.getYear() >= 2000 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeException e) {
            // Refused below.
        }
        throw Refused.unreadable("Skriv dagen som 03.02.2027.");
    }
}
