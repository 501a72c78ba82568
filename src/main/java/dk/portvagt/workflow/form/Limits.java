package dk.portvagt.workflow.form;

import java.util.Optional;
import java.util.regex.Pattern;

/** What {@code validate} of a field demands; lengths are characters. */
public record Limits(
        boolean required, Limit min, Limit max, Limit minLength, Limit maxLength, Optional<Pattern> pattern) {}
