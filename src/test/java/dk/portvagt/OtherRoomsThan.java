package dk.portvagt;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/** Matches Portvagt's classes outside the named rooms. */
class OtherRoomsThan extends DescribedPredicate<JavaClass> {

    private static final String HOUSE = PortvagtApplication.class.getPackageName() + ".";

    private final Set<String> rooms;

    OtherRoomsThan(String... rooms) {
        super("are in other rooms than " + String.join(", ", rooms));
        this.rooms = Set.of(rooms);
    }

    @Override
    public boolean test(JavaClass type) {
        String name = type.getPackageName() + ".";
        return name.startsWith(HOUSE) && rooms.stream().noneMatch(room -> name.startsWith(HOUSE + room + "."));
    }
}
