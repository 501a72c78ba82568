package dk.portvagt.web.people;

import dk.portvagt.engine.identity.AccountAccess;
import dk.portvagt.engine.identity.AddedRole;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.identity.RoleAccess;
import dk.portvagt.engine.identity.RoleRegistry;
import dk.portvagt.engine.identity.Roles;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import dk.portvagt.web.page.PageShell;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets the installation's administrator see the roles, and add one that models can name at once. */
@RestController
@RequestMapping(RolePages.ADDRESS)
class RolePages {

    static final String ADDRESS = "/portvagt/roller";

    private final Roles roles;
    private final RoleRegistry registry;
    private final People people;
    private final CurrentCaller caller;
    private final PageShell shell;

    RolePages(Roles roles, RoleRegistry registry, People people, CurrentCaller caller, PageShell shell) {
        this.roles = roles;
        this.registry = registry;
        this.people = people;
        this.caller = caller;
        this.shell = shell;
    }

    /** @param made id of a role that was just made; empty for none */
    @GetMapping
    ResponseEntity<String> show(
            @RequestParam(name = "lavet", defaultValue = "") String made, HttpServletResponse response) {
        administrator();
        String sentence = roles.addedIds().contains(made)
                ? "Rollen %s er klar: giv den til personer, og nævn den i modeller som %s."
                        .formatted(roles.name(made), made)
                : "";
        return page(Map.of("done", sentence), HttpStatus.OK, response);
    }

    /** @param access name of a {@link RoleAccess} */
    @PostMapping
    ResponseEntity<String> add(
            @RequestParam(name = "id", defaultValue = "") String id,
            @RequestParam(name = "navn", defaultValue = "") String name,
            @RequestParam(name = "adgang", defaultValue = "") String access,
            @RequestParam(name = "begrundelse", defaultValue = "") String reason,
            HttpServletResponse response) {
        administrator();
        String role = id.strip();
        Outcome<Nothing> outcome = registry.add(
                role,
                name.strip(),
                Arrays.stream(RoleAccess.values())
                        .filter(known -> known.name().equals(access))
                        .findFirst()
                        .orElse(null),
                PageShell.typed(reason).strip());
        return outcome.refusal()
                .map(refusal -> page(
                        Map.of(
                                "refusals",
                                lines(refusal),
                                "id",
                                role,
                                "name",
                                name,
                                "access",
                                access,
                                "reason",
                                reason),
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        response))
                .orElseGet(() -> PageShell.seeOther(ADDRESS + "?lavet=" + role));
    }

    @PostMapping("/{id}/navn")
    ResponseEntity<String> rename(
            @PathVariable("id") String id,
            @RequestParam(name = "navn", defaultValue = "") String name,
            HttpServletResponse response) {
        administrator();
        return registry.rename(id, name.strip())
                .refusal()
                .map(refusal -> page(Map.of("refusals", lines(refusal)), HttpStatus.UNPROCESSABLE_ENTITY, response))
                .orElseGet(() -> PageShell.seeOther(ADDRESS));
    }

    @ExceptionHandler
    ResponseEntity<String> refused(PeoplePages.NotHere refusal, HttpServletResponse response) {
        return refusal.page(response, shell);
    }

    private ResponseEntity<String> page(Map<String, Object> shown, HttpStatus status, HttpServletResponse response) {
        Map<String, Object> values = new HashMap<>(
                Map.of("refusals", List.of(), "done", "", "id", "", "name", "", "access", "", "reason", ""));
        values.putAll(shown);
        List<AddedRole> added = roles.added();
        Map<String, Integer> members = new HashMap<>();
        roles.names().keySet().forEach(id -> members.put(id, people.members(id).size()));
        values.put("added", added);
        values.put("members", members);
        values.put("shipped", PortvagtGroup.values());
        values.put("accesses", RoleAccess.values());
        return PageShell.answer(response, status, shell.fill("roles", values));
    }

    private void administrator() {
        if (!AccountAccess.ofInstallation(caller.get())) {
            throw PeoplePages.NotHere.ofInstallation();
        }
    }

    private static List<String> lines(String refusal) {
        return List.of(refusal.split("\n"));
    }
}
