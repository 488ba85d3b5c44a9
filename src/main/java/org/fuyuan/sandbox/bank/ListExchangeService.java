package org.fuyuan.sandbox.bank;

import jakarta.xml.soap.SOAPConstants;
import jakarta.xml.soap.SOAPException;
import jakarta.xml.soap.SOAPFactory;
import jakarta.xml.ws.Provider;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceProvider;
import jakarta.xml.ws.soap.SOAPFaultException;
import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.namespace.QName;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Source;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.fuyuan.contract.rural_commercial_bank.list_change.v1.SXMDTS;
import org.fuyuan.contract.rural_commercial_bank.screening_alert.v1.BDYJTS;
import org.fuyuan.contract.rural_commercial_bank.statement_request.v1.SXDZQQ;
import org.fuyuan.sandbox.department.DepartmentList;
import org.fuyuan.sandbox.department.Faults;
import org.fuyuan.sandbox.department.InTray;
import org.fuyuan.sandbox.department.Reception;
import org.fuyuan.sandbox.department.UnreadableException;

/** The bank's operations, document/literal: the element in the body says which one is meant. */
@WebServiceProvider(
        serviceName = "ListExchangeService",
        portName = "ListExchangePort",
        targetNamespace = "http://contract.fuyuan.org/rural-commercial-bank")
@ServiceMode(Service.Mode.PAYLOAD)
class ListExchangeService implements Provider<Source> {

    private final DepartmentList list;
    private final Reception reception;
    private final Faults faults;
    private final BankSchemas schemas;

    ListExchangeService(DepartmentList list, Reception reception, Faults faults, BankSchemas schemas) {
        this.list = list;
        this.reception = reception;
        this.faults = faults;
        this.schemas = schemas;
    }

    @Override
    public Source invoke(Source body) {
        try {
            String xml = text(body);
            schemas.check(xml);
            String answer = answer(BankFormat.read(xml));
            return new StreamSource(new StringReader(faults.nextAnswerIsRubbish() ? "<CUOWU/>" : answer));
        } catch (UnreadableException e) {
            throw fault("Client", e.getMessage());
        } catch (IllegalStateException e) {
            throw fault("Server", "系统繁忙");
        }
    }

    private String answer(Object document) {
        if (document instanceof SXDZQQ request) {
            return BankFormat.statement(request.getQQBH(), list.statement(BankFormat.buckets(request)));
        }
        return document instanceof BDYJTS alerts ? take(alerts) : take((SXMDTS) document);
    }

    private String take(BDYJTS batch) {
        InTray tray = new InTray();
        batch.getYJXX().forEach(item -> tray.alert(item.getXXBH(), () -> BankFormat.alert(item)));
        return BankFormat.receipts(batch.getPCH(), reception.take(tray));
    }

    private String take(SXMDTS batch) {
        InTray tray = new InTray();
        batch.getSXXX().forEach(item -> tray.change(item.getXXBH(), () -> BankFormat.change(item)));
        return BankFormat.receipts(batch.getPCH(), reception.take(tray));
    }

    private static String text(Source body) {
        if (body == null) {
            throw new UnreadableException("报文为空");
        }
        try {
            Transformer copy = TransformerFactory.newDefaultInstance().newTransformer();
            copy.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter text = new StringWriter();
            copy.transform(body, new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new UnreadableException("报文无法解析", e);
        }
    }

    private static SOAPFaultException fault(String code, String why) {
        try {
            QName name = new QName(SOAPConstants.URI_NS_SOAP_ENVELOPE, code);
            return new SOAPFaultException(SOAPFactory.newInstance().createFault(why, name));
        } catch (SOAPException e) {
            throw new IllegalStateException("no fault can be made", e);
        }
    }
}
