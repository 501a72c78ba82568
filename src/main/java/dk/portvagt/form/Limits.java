package dk.portvagt.form;

import com.google.re2j.Pattern;
import java.util.Optional;

/** What {@code validate} of a field demands; lengths are characters. */
public record Limits(
        boolean required, Limit min, Limit max, Limit minLength, Limit maxLength, Optional<Pattern> pattern) {}
