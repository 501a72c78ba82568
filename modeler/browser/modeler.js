// Camunda Modeler's own parts, put together as it does for Camunda 7, with a few questions a test asks them.
import ElementTemplateChooserModule from '@bpmn-io/element-template-chooser';
import { CamundaPlatformModeler as DmnModeler } from 'camunda-dmn-js';
import Modeler from 'camunda-bpmn-js/lib/camunda-platform/Modeler';
import { Form } from '@bpmn-io/form-js';

const modeler = new Modeler({
  container: '#canvas',
  propertiesPanel: { parent: '#properties' },
  additionalModules: [ ElementTemplateChooserModule ],
  exporter: { name: 'Camunda Modeler', version: '5.40.0' }
});

const get = name => modeler.get(name);
const templateErrors = [];
get('eventBus').on('elementTemplates.errors', ({ errors }) => templateErrors.push(...errors.map(String)));

/** What the Modeler would warn of when it opens the model, and the file it would save without a change. */
async function openAndSave(xml) {
  const { warnings } = await modeler.importXML(xml);
  const { xml: saved } = await modeler.saveXML({ format: true });
  const again = await modeler.importXML(saved);
  return {
    warnings: [ ...warnings, ...again.warnings ].map(warning => String(warning.message || warning)),
    saved
  };
}

function plain(element) {
  const said = { $type: element.$type };
  Object.entries(element.$attrs || {}).forEach(([ name, value ]) => {
    said[name] = value;
  });
  (element.$descriptor.properties || []).forEach(property => {
    const value = Object.prototype.hasOwnProperty.call(element, property.ns.localName) ? element[property.ns.localName] : undefined;
    if (value !== undefined && value !== property.default) {
      said[property.name] = property.isReference ? reference(value) : contained(value);
    }
  });
  if (element.$children) {
    said.$children = element.$children.map(plain);
  }
  if (element.$body) {
    said.$body = element.$body.trim();
  }
  return said;
}

function reference(value) {
  return Array.isArray(value) ? value.map(it => it.id).sort() : value.id;
}

function contained(value) {
  if (Array.isArray(value)) {
    return value.map(contained);
  }
  return value && value.$type ? plain(value) : value;
}

/** Gives the templates to the Modeler as it reads them from the folder; what it refuses is returned. */
function loadTemplates(templates) {
  templateErrors.length = 0;
  get('elementTemplatesLoader').setTemplates(templates);
  return { errors: [ ...templateErrors ], loaded: get('elementTemplates').getAll().length };
}

const EMPTY = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_1" targetNamespace="http://portvagt.dk/bpmn">
  <bpmn:process id="empty" isExecutable="true" />
  <bpmndi:BPMNDiagram id="Diagram_1"><bpmndi:BPMNPlane id="Plane_1" bpmnElement="empty" /></bpmndi:BPMNDiagram>
</bpmn:definitions>`;

/** Draws a plain task and applies the template to it, as an analyst does with the button in the properties panel. */
async function applyToPlainTask(id) {
  await modeler.importXML(EMPTY);
  const drawn = get('modeling').createShape({ type: 'bpmn:Task' }, { x: 200, y: 200 }, get('canvas').getRootElement());
  const element = get('elementTemplates').applyTemplate(drawn, get('elementTemplates').get(id));
  get('selection').select(element);
  return selected();
}

/** Whether the properties panel shows the text; it listens only some time after the first model is open. */
function panelShows(text) {
  get('eventBus').fire('selection.changed', { oldSelection: [], newSelection: get('selection').get() });
  return document.querySelector('#properties').textContent.includes(text);
}

/** What the one selected element says. */
function selected() {
  const [ element ] = get('selection').get();
  return { type: element.type, ...plain(element.businessObject) };
}

/** Applies the template to an element of the open model and selects it, so that its fields are in the panel. */
function applyTo([ element, template ]) {
  const changed = get('elementTemplates').applyTemplate(get('elementRegistry').get(element), get('elementTemplates').get(template));
  get('selection').select(changed);
}

async function save() {
  return (await modeler.saveXML({ format: true })).xml;
}

async function open(xml) {
  const { warnings } = await modeler.importXML(xml);
  return warnings.map(String);
}

async function openDecision(xml) {
  const container = document.createElement('div');
  document.body.append(container);
  const dmn = new DmnModeler({ container });
  const { warnings } = await dmn.importXML(xml);
  const { xml: saved } = await dmn.saveXML({ format: true });
  const again = await dmn.importXML(saved);
  dmn.destroy();
  container.remove();
  return [ ...warnings, ...again.warnings ].map(warning => String(warning.message || warning));
}

async function openForm(json) {
  const container = document.createElement('div');
  document.body.append(container);
  const form = new Form({ container });
  const { warnings } = await form.importSchema(JSON.parse(json), {});
  const fields = container.querySelectorAll('.fjs-form-field').length;
  form.destroy();
  container.remove();
  return { warnings: warnings.map(String), fields };
}

window.portvagt = { applyTo, applyToPlainTask, get, loadTemplates, open, openAndSave, openDecision, openForm, panelShows, save, selected };
