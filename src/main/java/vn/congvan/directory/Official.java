package vn.congvan.directory;

import java.util.List;
import vn.congvan.finding.Place;

/** Somebody who holds or held posts. */
public record Official(String id, String name, List<Tenure> tenures, Place place) {
    public Official {
        tenures = List.copyOf(tenures);
    }
}
