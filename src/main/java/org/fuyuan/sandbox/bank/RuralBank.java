package org.fuyuan.sandbox.bank;

import com.sun.xml.ws.spi.ProviderImpl;
import jakarta.xml.ws.Endpoint;
import java.nio.file.Path;
import org.fuyuan.sandbox.department.Department;
import org.fuyuan.sandbox.department.DepartmentList;
import org.fuyuan.sandbox.department.WebDoor;

/** 农村商业银行: a SOAP service whose response answers each change of the batch. */
public final class RuralBank extends Department {

    private static final String ID = "rural-commercial-bank";

    private final WebDoor door;
    private final Path mappings;
    private Endpoint endpoint;

    /** @param mappings the folder of contracts, whose schemas every request is checked against */
    public RuralBank(DepartmentList list, WebDoor door, Path mappings) {
        super(ID, list);
        this.door = door;
        this.mappings = mappings;
    }

    @Override
    protected void open() {
        ListExchangeService service = new ListExchangeService(list(), reception(), faults(), BankSchemas.in(mappings));
        endpoint = new ProviderImpl().createEndpoint(null, service);
        door.open(rooms -> endpoint.publish(rooms.room("/services/list-exchange")));
    }

    @Override
    public void stop() {
        door.close();
        if (endpoint != null) {
            endpoint.stop();
            endpoint = null;
        }
    }
}
