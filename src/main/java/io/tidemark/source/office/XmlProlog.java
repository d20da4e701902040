package io.tidemark.source.office;

import io.tidemark.source.Refusal.Reason;
import io.tidemark.source.format.RefusedException;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Looks at what stands before the first element of an XML part, without resolving anything. */
final class XmlProlog {
    private XmlProlog() {}

    /** Refuses a part that declares a document type, which is where entities and outside references come from. */
    static void check(String name, byte[] head) throws RefusedException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(head));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new RefusedException(Reason.HOSTILE_XML, name);
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return;
                }
            }
        } catch (XMLStreamException e) {
            // not well-formed before its first element: the parser of the part says so in its own words
        }
    }
}
