package org.fuyuan.sandbox.bank;

import com.sun.xml.ws.spi.ProviderImpl;
import jakarta.xml.ws.Endpoint;
import java.nio.file.Path;
import java.util.List;
import org.fuyuan.hub.message.Holding;
import org.fuyuan.sandbox.department.Department;
import org.fuyuan.sandbox.department.DepartmentList;
import org.fuyuan.sandbox.department.Faults;
import org.fuyuan.sandbox.department.Reception;
import org.fuyuan.sandbox.department.WebDoor;

/** 农村商业银行: a SOAP service whose response answers each change of the batch. */
public final class RuralBank implements Department {

    private static final String ID = "rural-commercial-bank";

    private final DepartmentList list;
    private final WebDoor door;
    private final Path mappings;
    private final Faults faults = new Faults();
    private Endpoint endpoint;

    /** @param mappings the folder of contracts, whose schemas every request is checked against */
    public RuralBank(DepartmentList list, WebDoor door, Path mappings) {
        this.list = list;
        this.door = door;
        this.mappings = mappings;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void start() {
        list.create();
        ListExchangeService service =
                new ListExchangeService(list, new Reception(list, faults), faults, BankSchemas.in(mappings));
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

    @Override
    public List<Holding> holdings() {
        return list.holdings();
    }

    @Override
    public DepartmentList list() {
        return list;
    }

    @Override
    public Faults faults() {
        return faults;
    }
}
