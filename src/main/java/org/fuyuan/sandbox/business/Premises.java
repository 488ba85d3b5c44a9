package org.fuyuan.sandbox.business;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Function;
import javax.sql.DataSource;
import org.fuyuan.sandbox.court.CourtSystem;
import org.fuyuan.sandbox.department.DepartmentList;

/**
 * What the windows stand on; departments by their partner ids.
 *
 * @param hub where it is asked
 * @param court whose books tell the truth
 * @param keys each department's password at the hub
 * @param databases where each department keeps its business
 * @param files what each department's SFTP server shows
 * @param lists each department's own copy of the list
 */
public record Premises(
        URI hub,
        CourtSystem court,
        Function<String, String> keys,
        Function<String, DataSource> databases,
        Function<String, Path> files,
        Function<String, DepartmentList> lists) {

    HubDoor door(String department) {
        return new HubDoor(hub, department, keys.apply(department));
    }

    BusinessBook book(String department) {
        return new BusinessBook(databases.apply(department), department.replace('-', '_') + "_business");
    }
}
