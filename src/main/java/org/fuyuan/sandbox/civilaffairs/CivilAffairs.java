package org.fuyuan.sandbox.civilaffairs;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.fuyuan.hub.message.Holding;
import org.fuyuan.sandbox.department.Answer;
import org.fuyuan.sandbox.department.Department;
import org.fuyuan.sandbox.department.DepartmentList;
import org.fuyuan.sandbox.department.Desk;
import org.fuyuan.sandbox.department.Faults;
import org.fuyuan.sandbox.department.Reception;
import org.fuyuan.sandbox.department.SftpHost;
import org.fuyuan.sandbox.department.UnreadableException;

/** 民政局: takes CSV files from {@code in/} of its SFTP server and leaves receipts and statements in {@code out/}. */
public final class CivilAffairs implements Department {

    private static final String ID = "civil-affairs";

    private final DepartmentList list;
    private final SftpHost files;
    private final Faults faults = new Faults();
    private final Reception reception;
    private final OutTray out;
    private final Desk desk = new Desk(ID, this::worked);

    public CivilAffairs(DepartmentList list, SftpHost files) {
        this.list = list;
        this.files = files;
        this.reception = new Reception(list, faults);
        this.out = new OutTray(files.folder("out"), faults);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void start() {
        list.create();
        files.start("in", "out/done", "refused", "done", "unreadable");
        desk.open();
    }

    @Override
    public void stop() {
        desk.close();
        files.stop();
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

    private boolean worked() throws IOException {
        List<Path> arrived = arrived();
        for (Path file : arrived) {
            try {
                process(file);
                move(file, "done");
            } catch (UnreadableException e) {
                move(file, "unreadable");
            }
        }
        return !arrived.isEmpty();
    }

    private List<Path> arrived() throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(files.folder("in"), "[!.]*.csv")) {
            return StreamSupport.stream(found.spliterator(), false).sorted().toList();
        }
    }

    private void process(Path file) throws IOException {
        CivilFile read = CivilFile.read(file);
        List<Answer> answers = new ArrayList<>(read.unreadable());
        answers.addAll(reception.take(read.changes()));
        if (!answers.isEmpty()) {
            out.receipts(answers);
        }
        for (CivilFile.Request request : read.requests()) {
            out.statement(request.id(), list.statement(request.buckets()));
        }
    }

    private void move(Path file, String folder) throws IOException {
        Files.move(file, files.folder(folder).resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
}
