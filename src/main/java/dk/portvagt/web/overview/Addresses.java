package dk.portvagt.web.overview;

import dk.portvagt.acquisition.Phase;
import dk.portvagt.budget.LineYear;
import dk.portvagt.web.cockpit.portfolio.Place;
import dk.portvagt.web.cockpit.portfolio.Wanted.Only;
import dk.portvagt.web.cockpit.portfolio.Wanted.Risk;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Writes the addresses behind the numbers of a municipality's overview. */
final class Addresses {

    private final String municipality;

    /** @param municipality its code */
    Addresses(String municipality) {
        this.municipality = municipality;
    }

    String overview() {
        return at("").toUriString();
    }

    /** Leads to the cases with these properties; null is no restriction. */
    String cases(@Nullable Phase phase, @Nullable Place place, @Nullable Only only, @Nullable Risk risk) {
        UriComponentsBuilder address = at(OverviewPages.CASES);
        choose(address, "fase", phase == null ? null : phase.name());
        choose(address, "sted", place == null ? null : place.name());
        choose(address, "kun", only == null ? null : only.word());
        choose(address, "risiko", risk == null ? null : risk.word());
        return address.toUriString();
    }

    /** Leads to the cases with money of the line and year. */
    String money(LineYear line) {
        return at(OverviewPages.MONEY)
                .queryParam("aar", line.year())
                .queryParam("linje", line.line().danishName())
                .toUriString();
    }

    private UriComponentsBuilder at(String page) {
        return UriComponentsBuilder.fromPath(OverviewPages.ADDRESS + page).queryParam("kommune", municipality);
    }

    private static void choose(UriComponentsBuilder address, String choice, @Nullable String value) {
        if (value != null) {
            address.queryParam(choice, value);
        }
    }
}
