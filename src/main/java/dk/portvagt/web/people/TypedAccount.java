package dk.portvagt.web.people;

import dk.portvagt.people.WantedAccount;
import dk.portvagt.web.page.PageShell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds the fields of the form of a person, as the browser sends them. */
record TypedAccount(
        @Nullable String fornavn,
        @Nullable String efternavn,
        @Nullable String mail,
        @Nullable List<String> rolle,
        @Nullable List<String> kommune,
        @Nullable String begrundelse) {

    /** Returns the account that was asked for. */
    WantedAccount account(String userId) {
        return new WantedAccount(
                userId,
                orEmpty(fornavn),
                orEmpty(efternavn),
                orEmpty(mail),
                rolle == null ? List.of() : rolle,
                kommune == null ? List.of() : kommune);
    }

    String reason() {
        return PageShell.typed(orEmpty(begrundelse));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
