'use strict';

const assert = require('node:assert/strict');
const { readFileSync } = require('node:fs');
const { test } = require('node:test');
const { lintModel } = require('../lint/models');

const SOUND = readFileSync('test/models/sound.bpmn', 'utf8');

/** The sound model with something changed; a change that hits nothing would prove nothing. */
function changed(from, to) {
  assert.ok(SOUND.includes(from), `the sound model has no ${from}`);
  return SOUND.replace(from, to);
}

async function finds(xml, ...texts) {
  assert.deepEqual((await lintModel(xml)).map(finding => finding.text), texts);
}

test('finds nothing in a sound model', () => finds(SOUND));

const TASK = "(opgaven 'Godkend det', UserTask_ApproveIt)";
const STEP = "(opgaven 'Reservér beløbet', ServiceTask_ReserveFunds)";
const PROCESS = "(processen 'Lydefri', sound)";

const CASES = [
  [ 'an arrow out of a question without an answer', ' name="Nej"', '',
    'Pilen ud af spørgsmålet har intet svar: skriv det som pilens navn, fx Ja (pilen Flow_ApprovedNo)' ],
  [ 'an approval that nobody gave', 'default="Flow_ApprovedNo"', 'default="Flow_ApprovedYes"',
    "En pil ud mangler en betingelse, eller standardvejen har en (pilen 'Nej', Flow_ApprovedNo)",
    "Pilen godkender og er standardpil, så et svar, ingen har tænkt på, tæller som ja: giv den en betingelse, og vælg en anden pil som standard (default) (pilen 'Ja', Flow_ApprovedYes)" ],
  [ 'a call without the case number', '<camunda:in businessKey="#{execution.processBusinessKey}" />', '<camunda:in source="a" target="a" />',
    "Sagsnummeret følger ikke med: sæt business key til #{execution.processBusinessKey} (kaldet 'Referat', CallActivity_Minutes)" ],
  [ 'a task without a name', ' name="Godkend det"', '', 'Der mangler et dansk navn (opgaven UserTask_ApproveIt)' ],
  [ 'a gateway without a question', ' name="Godkendt?"', ' name=" "', 'Spørgsmålet mangler: skriv det på dansk som gatewayens navn (gatewayen Gateway_Approved)' ],
  [ 'a task without guidance', '<bpmn:documentation>Sig ja eller nej.</bpmn:documentation>', '<bpmn:documentation> </bpmn:documentation>',
    `Opgaven har ingen vejledning: skriv under Documentation, hvad der skal gøres, og hvornår man er færdig ${TASK}` ],
  [ 'a task without a form', 'camunda:formRef="approval" camunda:formRefBinding="latest"', '', `Der mangler en formular ${TASK}` ],
  [ 'a form bound to a version', 'formRefBinding="latest"', 'formRefBinding="deployment"',
    `Formularen er bundet til en bestemt udgave: vælg bindingen latest ${TASK}` ],
  [ 'an embedded form', 'camunda:formRef="approval" camunda:formRefBinding="latest"', 'camunda:formKey="embedded:app:forms/x.html"',
    `Formularen er af en forkert slags: vælg Camunda Forms ${TASK}` ],
  [ 'a start form bound to a deployment', 'id="StartEvent_Begun"', 'id="StartEvent_Begun" camunda:formRef="x" camunda:formRefBinding="deployment"',
    "Formularen er bundet til en bestemt udgave: vælg bindingen latest (hændelsen 'Begyndt', StartEvent_Begun)" ],
  [ 'a task for nobody', ' camunda:candidateGroups="steering-chair"', '', `Der mangler en gruppe eller en person ${TASK}` ],
  [ 'a decision that excludes nobody', 'name="notCompletedBy"', 'name="other"',
    `Opgaven afgør noget, men siger ikke, hvem der ikke må udføre den: sæt egenskaben notCompletedBy, fx til requester eller nobody ${TASK}` ],
  [ 'an exclusion without a reason', 'name="notCompletedByRule"', 'name="other"',
    `Opgaven udelukker personer uden at sige hvorfor: skriv reglen på dansk i egenskaben notCompletedByRule ${TASK}` ],
  [ 'a process that cannot run', ' isExecutable="true"', ' isExecutable="false"', `Processen kan ikke udføres: sæt Executable ${PROCESS}` ],
  [ 'a process without a version tag', ' camunda:versionTag="1"', '', `Processen har intet versionsmærke (version tag) ${PROCESS}` ],
  [ 'a process without a description', '<bpmn:documentation>En model uden noget at rette.</bpmn:documentation>', '',
    `Processen har ingen beskrivelse (documentation) ${PROCESS}` ],
  [ 'a background step that is not tried again', '<camunda:failedJobRetryTimeCycle>R5/PT5M</camunda:failedJobRetryTimeCycle>', '',
    `Trinnet kører i baggrunden uden gentagelse ved fejl: sæt Retry time cycle til R5/PT5M ${STEP}` ],
  [ 'a retry cycle that is none', 'R5/PT5M', '5 gange', `Trinnet kører i baggrunden uden gentagelse ved fejl: sæt Retry time cycle til R5/PT5M ${STEP}` ],
  [ 'a step by expression', 'camunda:delegateExpression="${reserveFundsDelegate}"', 'camunda:expression="${pool.reserve(1)}"',
    `Et frit udtryk (expression) må ikke bruges: vælg et af systemets egne trin (en skabelon) ${STEP}` ],
  [ 'no step at all', 'camunda:delegateExpression="${reserveFundsDelegate}"', '', `Der mangler et systemtrin: vælg en skabelon ${STEP}` ],
  [ 'a method call in place of a step', '${reserveFundsDelegate}', '${beans.get(1)}',
    `Systemtrinnet skal være et navn alene, fx \${reserveFundsDelegate} ${STEP}` ],
  [ 'a listener by expression', 'delegateExpression="${completedByListener}"', 'expression="${task.setName(1)}"',
    `Lytteren (listener) skal være et af systemets egne, fx \${completedByListener} som delegate expression ${TASK}` ],
  [ 'a listener by class name', 'delegateExpression="${completedByListener}"', 'class="com.example.Evil"',
    `Et klassenavn (Java class) må ikke bruges: vælg et af systemets egne trin (en skabelon) ${TASK}` ],
  [ 'a script in a condition', '<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">', '<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" language="javascript">',
    "Et script må ikke bruges: vælg et af systemets egne trin (en skabelon) (pilen 'Ja', Flow_ApprovedYes)" ],
  [ 'an id as the Modeler gives it', 'id="UserTask_ApproveIt" name', 'id="Activity_0x1y2z3" name',
    "Id'et skal være UserTask_ og derefter engelske ord med stort begyndelsesbogstav, fx UserTask_CheckReuse (opgaven 'Godkend det', Activity_0x1y2z3)" ],
  [ 'a drawing that no screen shows', 'bpmnElement="EndEvent_Done"><dc:Bounds x="650"', 'bpmnElement="EndEvent_Done"><dc:Bounds x="2390"',
    `Tegningen er 2426 px bred og må højst være 2400: fold et delforløb sammen, eller gør en del til sin egen proces ${PROCESS}` ],
  [ 'an error code with spaces', 'errorCode="refused"', 'errorCode="Refused by chair"',
    "Fejlkoden følger ikke navnereglen, fx insufficientFunds (fejlen 'Afvist', Error_Refused)" ]
];

for (const [ what, from, to, ...texts ] of CASES) {
  test(`finds ${what}`, async () => {
    // An id is named in more than one place.
    const id = /^id="(\w+)" name$/.exec(from);
    const xml = id ? changed(from, to).replaceAll(`"${id[1]}"`, `"${/"(\w+)"/.exec(to)[1]}"`) : changed(from, to);
    await finds(xml, ...texts);
  });
}

/** The sound model in a pool with one lane, which holds its task; or does not. */
function inLane(name, holds = true) {
  const lane = `<bpmn:laneSet id="LaneSet_1"><bpmn:lane id="Lane_1" name="${name}">${holds ? '<bpmn:flowNodeRef>UserTask_ApproveIt</bpmn:flowNodeRef>' : ''}</bpmn:lane></bpmn:laneSet>`;
  const shape = '<bpmndi:BPMNShape id="Lane_1_di" bpmnElement="Lane_1"><dc:Bounds x="-30" y="-30" width="900" height="300" /></bpmndi:BPMNShape>';
  return changed('</bpmn:documentation>', `</bpmn:documentation>${lane}`)
    .replace('<bpmndi:BPMNShape id="StartEvent_Begun_di"', `${shape}$&`);
}

test('finds nothing where a task stands in the lane of those who do it', () => finds(inLane('Formand for IT-styregruppen')));

test("finds a task in another role's lane", () => finds(inLane('Sekretariat'),
  `Opgaven står i banen 'Sekretariat', men udføres af Formand for IT-styregruppen: flyt den til banen 'Formand for IT-styregruppen', eller ret gruppen ${TASK}`));

test('finds a task outside the lanes', () => finds(inLane('Formand for IT-styregruppen', false),
  `Opgaven står ikke i nogen bane: flyt den til banen 'Formand for IT-styregruppen' ${TASK}`));

test('finds a task for the requester in the lane of others', () => finds(
  inLane('Sekretariat').replace('camunda:candidateGroups="steering-chair"', 'camunda:assignee="${requester}"'),
  `Opgaven står i banen 'Sekretariat', men udføres af Bestiller: flyt den til banen 'Bestiller', eller ret gruppen ${TASK}`));

test("lets a municipality's own group have a lane of its own", () => finds(
  inLane('Jurister').replace('camunda:candidateGroups="steering-chair"', 'camunda:candidateGroups="lawyers"')));

test('says what bpmnlint itself finds in Danish, too', async () => {
  const xml = changed('sourceRef="CallActivity_Minutes" targetRef="EndEvent_Done"', 'sourceRef="ServiceTask_ReserveFunds" targetRef="EndEvent_Done"')
    .replace('<bpmn:outgoing>Flow_Noted</bpmn:outgoing>', '');
  const texts = (await lintModel(xml)).map(finding => finding.text);
  assert.ok(texts.includes("Her slutter forløbet uden en sluthændelse (kaldet 'Referat', CallActivity_Minutes)"), texts.join('\n'));
});

test('says which time to live is missing, by the rule of the platform as well', async () => {
  const rules = (await lintModel(changed(' camunda:historyTimeToLive="P3650D"', ''))).map(finding => finding.rule);
  assert.deepEqual(rules.sort(), [ 'camunda-compat/history-time-to-live', 'portvagt/process-facts' ]);
});

test('tells of what the Modeler could not read', async () => {
  const [ first ] = await lintModel(changed('targetRef="EndEvent_Done"', 'targetRef="EndEvent_Gone"'));
  assert.equal(first.rule, 'import');
  assert.match(first.text, /EndEvent_Gone/);
});
