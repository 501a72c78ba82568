package dk.portvagt.web.page;

import dk.portvagt.documents.Logos;
import dk.portvagt.engine.identity.CurrentCaller;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the logo of the person's own municipality for the header of the pages. */
@RestController
class LogoPage {

    private final CurrentCaller caller;
    private final Logos logos;

    LogoPage(CurrentCaller caller, Logos logos) {
        this.caller = caller;
        this.logos = logos;
    }

    @GetMapping("/portvagt/logo")
    ResponseEntity<byte[]> logo() {
        return caller.get()
                .municipality()
                .flatMap(logos::of)
                .map(png -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                        .body(png))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
