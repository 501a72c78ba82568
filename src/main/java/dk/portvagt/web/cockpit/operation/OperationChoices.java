package dk.portvagt.web.cockpit.operation;

import dk.portvagt.web.cockpit.Refused;
import dk.portvagt.web.cockpit.Typed;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** What the reader has chosen, as it stands in the address. */
public class OperationChoices {

    private static final int MOST_ROWS = 999_999_999;
    private static final DateTimeFormatter DANISH =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    @QueryParam("hvem")
    private String person;

    @QueryParam("sag")
    private String caseNumber;

    @QueryParam("dagFra")
    private String firstDay;

    @QueryParam("dagTil")
    private String lastDay;

    @QueryParam("hvad")
    private String kind;

    @QueryParam("fra")
    private String offset;

    /** @throws Refused when something makes no sense */
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

    /** Null for every kind. */
    private OperationKind kind() {
        String typed = Typed.text(kind);
        return typed == null
                ? null
                : OperationKind.of(typed)
                        .orElseThrow(() -> Refused.unreadable("Der er ingen handlinger af den slags."));
    }

    private static LocalDate day(String typed) {
        String text = Typed.text(typed);
        try {
            LocalDate day = text == null ? null : LocalDate.parse(text, DANISH);
            // Beyond these the database knows no day, and nobody means one.
            if (day == null || day.getYear() >= 2000 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeException e) {
            // Answered below.
        }
        throw Refused.unreadable("Skriv dagen som 03.02.2027.");
    }
}
